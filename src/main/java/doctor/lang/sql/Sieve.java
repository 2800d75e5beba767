package doctor.lang.sql;

import doctor.lang.sql.Holding.Rows;
import doctor.lang.value.Effort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What is left of the columns of a query behind a clause that leaves rows out. */
final class Sieve {

  private final Effort effort;

  /** A sieve for as long as the effort lasts. */
  Sieve(Effort effort) {
    this.effort = effort;
  }

  /** What passes a clause, where some values pass all the same. */
  List<Output> through(List<Output> outputs, Rows rows, Cut cut, Set<Atom> exempt) {
    return rows == Rows.ALL
        ? outputs
        : changed(
            outputs,
            (atom, holding) -> exempt.contains(atom) ? holding : holding.through(rows, cut));
  }

  Frame through(Frame frame, Rows rows, Cut cut, Set<Atom> exempt) {
    return rows == Rows.ALL ? frame : frame.with(through(frame.outputs(), rows, cut, exempt));
  }

  /**
   * What passes a clause.
   *
   * @param doubted values that may pass all the same
   */
  Frame through(Frame frame, Rows rows, Cut cut, Set<Atom> exempt, Set<Atom> doubted) {
    if (doubted.isEmpty() || rows != Rows.SOME) {
      return through(frame, rows, cut, exempt);
    }
    Set<Atom> either = new HashSet<>(exempt);
    either.addAll(doubted);
    Frame passed = through(frame, rows, cut, either);
    return passed.with(
        changed(
            passed.outputs(),
            (atom, holding) ->
                doubted.contains(atom) ? holding.through(Rows.MAYBE, cut) : holding));
  }

  /** What stays where rows are left out that agree with another in some columns. */
  List<Output> thinned(List<Output> outputs, Rows rows, Cut cut, List<Output> agreeing) {
    if (rows == Rows.ALL) {
      return outputs;
    }
    Set<Atom> every = new HashSet<>();
    for (Output output : agreeing) {
      effort.spend(output.values().size());
      every.addAll(output.values().keySet());
    }
    return changed(
        outputs,
        (atom, holding) ->
            every.contains(atom) ? holding.thinned(rows, cut) : holding.through(rows, cut));
  }

  private List<Output> changed(List<Output> outputs, BiFunction<Atom, Holding, Holding> change) {
    if (effort.isSpent()) {
      return outputs;
    }
    List<Output> result = new ArrayList<>();
    for (Output output : outputs) {
      effort.spend(1 + output.values().size());
      Map<Atom, Holding> values = new LinkedHashMap<>(output.values());
      values.replaceAll(change);
      result.add(output.with(values));
    }
    return result;
  }
}
