package doctor.lang.service;

import doctor.api.App;
import doctor.api.FactReader;
import doctor.api.Location;
import doctor.api.Node;
import doctor.api.Scalar;
import doctor.api.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  // A port copied into a thousand apps is one mistake, not half a million pairs.
  private static final int MOST_RIVALS = 16;

  private static final FactReader<List<String>> PCS = PcClaim::readPcs;

  /** Keeps an unmodifiable copy of the PCs. */
  public PcClaim {
    pcs = List.copyOf(pcs);
  }

  /** Two apps that claim one thing on the same PCs; {@code first} comes first by path. */
  public record Clash(PcClaim first, PcClaim second, List<String> pcs) {

    /** The PCs, as a sentence lists them. */
    public String where() {
      return String.join(", ", pcs);
    }
  }

  /** The PCs that an app is meant for, each once. */
  public static List<String> pcs(App app) {
    return app.facts(PCS);
  }

  private static List<String> readPcs(App app) {
    List<String> pcs = new ArrayList<>();
    if (app.service("pc_targets") instanceof Sequence targets) {
      for (Node target : targets.items()) {
        if (target instanceof Scalar pc && !pc.isNull() && !pcs.contains(pc.text())) {
          pcs.add(pc.text());
        }
      }
    }
    return List.copyOf(pcs);
  }

  /** Every pair of claims that share a PC, each once. */
  public static List<Clash> clashes(List<PcClaim> claims) {
    List<Clash> clashes = new ArrayList<>();
    Map<String, List<PcClaim>> taken = new HashMap<>();
    for (PcClaim claim : claims) {
      Map<PcClaim, List<String>> rivals = new LinkedHashMap<>();
      for (String pc : claim.pcs) {
        List<PcClaim> earlier =
            taken.computeIfAbsent(pc + '\n' + claim.thing, key -> new ArrayList<>());
        for (int i = 0; i < earlier.size() && i < MOST_RIVALS; i++) {
          rivals.computeIfAbsent(earlier.get(i), key -> new ArrayList<>()).add(pc);
        }
        earlier.add(claim);
      }
      rivals.forEach((rival, pcs) -> clashes.add(new Clash(rival, claim, pcs)));
    }
    return clashes;
  }
}
