package doctor.rules;

import doctor.api.App;
import doctor.api.AppRule;
import doctor.api.Finding;
import doctor.api.Location;
import doctor.api.Node;
import doctor.api.RuleDescriptor;
import doctor.api.Scalar;
import doctor.api.Severity;
import doctor.lang.service.DeclaredPort;
import doctor.lang.service.ServiceBlock;
import doctor.lang.systemd.CommandLine;
import doctor.lang.systemd.InstalledUnit;
import doctor.lang.systemd.InstalledUnits;
import doctor.lang.systemd.ListenPort;
import doctor.lang.systemd.Unit;
import doctor.lang.systemd.UnitFile;
import doctor.lang.systemd.UnitFile.Setting;
import doctor.lang.systemd.UnitName;
import doctor.lang.systemd.Units;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds unit files that say something else than the service block: another name, port or scope. */
public final class UnitDrift implements AppRule {

  private static final RuleDescriptor DESCRIPTOR =
      new RuleDescriptor(
          "unit-drift", Severity.WARNING, "a unit file disagrees with the service block");

  private static final List<String> ONLY_SYSTEM = List.of("multi-user.target", "graphical.target");
  private static final List<String> ONLY_USER =
      List.of("graphical-session.target", "xdg-desktop-autostart.target");

  private static final List<String> STARTED_BY = List.of("WantedBy", "RequiredBy", "UpheldBy");

  @Override
  public RuleDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<Finding> check(App app) {
    ServiceBlock service = ServiceBlock.of(app);
    if (service == null
        || !service.isRunBySystemd()
        || !(app.service("systemd_unit") instanceof Scalar declared)
        || declared.isNull()
        || declared.text().isBlank()) {
      return List.of();
    }
    UnitName name = UnitName.of(declared.text());
    List<Finding> findings = new ArrayList<>();
    List<Unit> services = new ArrayList<>();
    List<Unit> named = new ArrayList<>();
    for (Unit unit : Units.withoutTemplate(app.facts(Units.OF_APP), name)) {
      if (unit.has("Service") && unit.main() != null) {
        services.add(unit);
        if (unit.isCalled(name)) {
          named.add(unit);
        }
      }
    }
    compare(app, named, name, findings);
    if (named.isEmpty() && name.suffix().equals(".service") && !services.isEmpty()) {
      findings.add(otherName(declared, name, services));
      if (services.size() == 1) {
        compare(app, services, services.get(0).name(), findings);
      }
    }
    compareInstalled(app, name, services, findings);
    return findings;
  }

  private static void compareInstalled(
      App app, UnitName name, List<Unit> own, List<Finding> findings) {
    Node scope = app.service("systemd_scope");
    InstalledUnit elsewhere = null;
    List<Unit> there = new ArrayList<>();
    for (InstalledUnit installed : InstalledUnits.of(app.workspace()).named(name)) {
      if (!installed.isReadBy(scope)) {
        elsewhere = installed;
      } else if (installed.unit().has("Service")) {
        there.add(installed.unit());
      }
    }
    List<Unit> others = new ArrayList<>();
    for (Unit unit : Units.withoutTemplate(there, name)) {
      if (!unit.isCopyOfOneOf(own)) {
        others.add(unit);
      }
    }
    compare(app, others, name, findings);
    if (elsewhere != null && there.isEmpty() && scope instanceof Scalar declared) {
      String message =
          name.full()
              + " is installed for the "
              + elsewhere.scope()
              + " manager, but systemd_scope is "
              + declared.text();
      Location file = elsewhere.unit().file().file().at(0, 0);
      findings.add(
          new Finding(DESCRIPTOR, declared.location(), message)
              .withHelp("install it for the other service manager, or correct systemd_scope")
              .withRelated(file, "the installed unit"));
    }
  }

  private static Finding otherName(Scalar declared, UnitName name, List<Unit> services) {
    Unit first = services.get(0);
    String there = first.name().full() + (services.size() > 1 ? " and others" : "");
    return new Finding(
            DESCRIPTOR,
            declared.location(),
            "systemd_unit is " + name.full() + ", but the app's unit file is " + there)
        .withHelp("rename one of the two: systemd knows a unit by the name of its file")
        .withRelated(beginning(first.file()), "the unit file");
  }

  // A file may be empty, and what it is for stand in a drop-in.
  private static Location beginning(UnitFile file) {
    return file.sections().isEmpty() ? file.file().at(0, 0) : file.sections().get(0).header();
  }

  private static void compare(App app, List<Unit> units, UnitName name, List<Finding> findings) {
    DeclaredPort port = DeclaredPort.of(app);
    Scalar scope = app.service("systemd_scope") instanceof Scalar declared ? declared : null;
    List<Finding> ofScope = new ArrayList<>();
    for (Unit unit : units) {
      Finding ofPort = port == null ? null : comparePort(port, ListenPort.of(unit, name));
      if (ofPort != null) {
        findings.add(ofPort);
      }
      Finding finding = scope == null ? null : compareScope(scope, unit);
      if (finding != null) {
        ofScope.add(finding);
      }
    }
    // An app may bring a unit for each manager; the one that is declared is there.
    if (ofScope.size() == units.size()) {
      findings.addAll(ofScope);
    }
  }

  private static @Nullable Finding comparePort(
      DeclaredPort declared, @Nullable List<ListenPort> ports) {
    if (ports == null || ports.isEmpty()) {
      return null;
    }
    for (ListenPort port : ports) {
      if (declared.is(port.number())) {
        return null;
      }
    }
    ListenPort first = ports.get(0);
    return new Finding(
            DESCRIPTOR,
            first.location(),
            "the unit starts it on port " + first.number() + ", but port is " + declared.text())
        .withHelp("correct the one that is wrong: health checks go to the declared port")
        .withRelated(declared.location(), "the declared port");
  }

  // default.target is there for both managers and tells nothing.
  private static @Nullable Finding compareScope(Scalar scope, Unit unit) {
    List<String> wrong =
        scope.is("user") ? ONLY_SYSTEM : scope.is("system") ? ONLY_USER : List.of();
    CommandLine.Word last = null;
    String key = "";
    for (String each : STARTED_BY) {
      for (Setting setting : unit.list("Install", each)) {
        for (CommandLine.Word target : CommandLine.words(setting.value())) {
          if (!wrong.contains(target.text())) {
            return null;
          }
          last = target;
          key = each;
        }
      }
    }
    if (last == null) {
      return null;
    }
    String other = scope.is("user") ? "system" : "user";
    return new Finding(
            DESCRIPTOR,
            last.location(),
            key
                + "="
                + last.text()
                + " is of the "
                + other
                + " manager, but systemd_scope is "
                + scope.text())
        .withHelp("a target that the service manager does not have never starts anything")
        .withRelated(scope.location(), "the declared scope");
  }
}
