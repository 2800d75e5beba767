package doctor.schema;

import doctor.api.SourceFile;

/** A program that validates once, for counting the classes that it loads. */
final class OneValidation {

  private OneValidation() {}

  public static void main(String[] arguments) {
    String wrong = "{\"lang\": \"Go\", \"service\": {\"port\": \"1\", \"systemd_scope\": null}}";
    SchemaCheck check = new SchemaCheck(Schemas.app());
    check.check(JsonReader.read(new SourceFile("apps/pay/app.md", wrong)));
  }
}
