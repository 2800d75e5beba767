package doctor.fleet;

/** The least that a Java program costs: what a cold start is compared with. */
final class Hello {

  private Hello() {}

  public static void main(String[] arguments) {
    System.out.println("hello");
  }
}
