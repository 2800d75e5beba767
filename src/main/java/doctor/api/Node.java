package doctor.api;

/** A YAML value together with the place where it was written. */
public sealed interface Node permits Scalar, Sequence, Mapping {

  /** The characters of the value, quotes and brackets included. */
  Location location();
}
