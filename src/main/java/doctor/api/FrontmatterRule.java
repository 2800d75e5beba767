package doctor.api;

/**
 * A rule that finds what is wrong in an {@code app.md} from that file alone: no change to another
 * one makes a new finding. A run that looks at a change needs not report it because some other file
 * of the app was deleted.
 */
public interface FrontmatterRule extends AppRule {}
