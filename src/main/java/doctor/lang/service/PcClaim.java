package doctor.lang.service;

import doctor.api.Amount;
import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.Location;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that an app takes for itself on each of its PCs, so that no other app can have it
 * there.
 *
 * @param thing what is taken, in a form that compares equal: {@code 8485}, {@code pay.service}
 * @param pcs where
 * @param folder the app's folder
 * @param place where it is declared
 */
public record PcClaim(String thing, List<String> pcs, String folder, Location place) {

  /** More rivals of one claim are counted and not named. */
  static final int MOST_NAMED = 8;

  // A port copied into a thousand apps is one mistake: its rivals are not looked at a million
  // times.
  private static final int MOST_COUNTED = 100;

  private static final FactReader<List<String>> PCS = PcClaim::readPcs;

  /** Keeps an unmodifiable copy of the PCs. */
  public PcClaim {
    pcs = List.copyOf(pcs);
  }

  /**
   * A claim on what apps that come before it by path have claimed on the same PCs.
   *
   * @param claim the claim that comes later
   * @param rivals the earlier ones, a bounded number of them
   * @param count how many there are
   * @param exactly whether there are not even more
   * @param pcs where, in the order of the claim
   */
  public record Clash(
      PcClaim claim, List<Rival> rivals, int count, boolean exactly, List<String> pcs) {

    /** Whether it is one earlier app alone. */
    public boolean isOfTwo() {
      return count == 1;
    }

    /** Who has it, and where: {@code is already taken on home by apps/pay and 2 other apps}. */
    public String inWords() {
      String others = " and " + (exactly ? "" : "at least ") + Amount.of(count - 1, "other app");
      return "is already taken on "
          + String.join(", ", pcs)
          + " by "
          + rivals.get(0).claim.folder
          + (isOfTwo() ? "" : others);
    }
  }

  /** An earlier claim, and the PCs on which it is one on the same thing. */
  public record Rival(PcClaim claim, List<String> pcs) {

    /**
     * What the earlier app does.
     *
     * @param thing what it declares
     * @param clash whose rival it is; where there are several, it is said on which PCs this one is
     */
    public String declares(String thing, Clash clash) {
      String where = clash.isOfTwo() ? "" : " on " + String.join(", ", pcs);
      return claim.folder + " declares the same " + thing + where;
    }
  }

  /** The PCs that an app is meant for, each once. */
  public static List<String> pcs(App app) {
    return app.facts(PCS);
  }

  private static List<String> readPcs(App app) {
    Set<String> pcs = new LinkedHashSet<>();
    if (app.service("pc_targets") instanceof Sequence targets) {
      for (Node target : targets.items()) {
        if (target instanceof Scalar pc && !pc.isNull()) {
          pcs.add(pc.text());
        }
      }
    }
    return List.copyOf(pcs);
  }

  /** Every claim on what is claimed already. */
  public static List<Clash> clashes(List<PcClaim> claims) {
    List<Clash> clashes = new ArrayList<>();
    Map<String, List<PcClaim>> taken = new HashMap<>();
    for (PcClaim claim : claims) {
      List<List<PcClaim>> onItsPcs = new ArrayList<>();
      Map<String, List<PcClaim>> earlier = new LinkedHashMap<>();
      for (String pc : claim.pcs) {
        List<PcClaim> there =
            taken.computeIfAbsent(pc + '\n' + claim.thing, key -> new ArrayList<>());
        onItsPcs.add(there);
        if (!there.isEmpty()) {
          earlier.put(pc, there);
        }
      }
      if (!earlier.isEmpty()) {
        clashes.add(clash(claim, earlier));
      }
      for (List<PcClaim> there : onItsPcs) {
        there.add(claim);
      }
    }
    return clashes;
  }

  private static Clash clash(PcClaim claim, Map<String, List<PcClaim>> earlier) {
    Map<String, Rival> rivals = new LinkedHashMap<>();
    int most = 0;
    for (List<PcClaim> there : earlier.values()) {
      most = Math.max(most, there.size());
    }
    // First those that come first on a PC: each clash names the one that has no clash of its own.
    for (int i = 0; i < Math.min(most, MOST_COUNTED); i++) {
      for (Map.Entry<String, List<PcClaim>> there : earlier.entrySet()) {
        if (i < there.getValue().size()) {
          PcClaim other = there.getValue().get(i);
          rivals
              .computeIfAbsent(other.folder, folder -> new Rival(other, new ArrayList<>()))
              .pcs
              .add(there.getKey());
        }
      }
    }
    List<Rival> named = new ArrayList<>(rivals.values());
    return new Clash(
        claim,
        List.copyOf(named.subList(0, Math.min(named.size(), MOST_NAMED))),
        Math.max(most, rivals.size()),
        earlier.size() == 1 || most <= MOST_COUNTED,
        List.copyOf(earlier.keySet()));
  }
}
