import static org.objectweb.asm.Opcodes.*;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** What makes one type of another: boxes, unboxes, widens or casts what lies on the stack. */
final class Conversion {

  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  /** What a wrapper is called, by the type it wraps. */
  private static final Map<Type, String> WRAPPERS =
      Map.of(
          Type.BOOLEAN_TYPE, "java/lang/Boolean",
          Type.BYTE_TYPE, "java/lang/Byte",
          Type.CHAR_TYPE, "java/lang/Character",
          Type.SHORT_TYPE, "java/lang/Short",
          Type.INT_TYPE, "java/lang/Integer",
          Type.LONG_TYPE, "java/lang/Long",
          Type.FLOAT_TYPE, "java/lang/Float",
          Type.DOUBLE_TYPE, "java/lang/Double");

  private Conversion() {}

  /** What a value of this type is wrapped in, null for an object. */
  static String wrapper(Type type) {
    return WRAPPERS.get(type);
  }

  /**
   * What the specification of {@code LambdaMetafactory} lists: a value that is known to be of one
   * type, and by the type arguments even of a closer one, where another is wanted.
   */
  static void visit(Type from, Type closer, Type to, MethodVisitor code) {
    if (WRAPPERS.containsKey(from) && WRAPPERS.containsKey(to)) {
      widen(from, to, code);
    } else if (WRAPPERS.containsKey(from)) {
      Type wrapper = Type.getObjectType(WRAPPERS.get(from));
      code.visitMethodInsn(
          INVOKESTATIC,
          wrapper.getInternalName(),
          "valueOf",
          Type.getMethodDescriptor(wrapper, from),
          false);
    } else if (WRAPPERS.containsKey(to)) {
      Type unwrapped = unwrapped(WRAPPERS.containsValue(from.getInternalName()) ? from : closer);
      String wrapper = WRAPPERS.get(unwrapped);
      cast(from, Type.getObjectType(wrapper), code);
      code.visitMethodInsn(
          INVOKEVIRTUAL,
          wrapper,
          unwrapped.getClassName() + "Value",
          Type.getMethodDescriptor(unwrapped),
          false);
      widen(unwrapped, to, code);
    } else {
      cast(from, to, code);
    }
  }

  private static Type unwrapped(Type wrapper) {
    return WRAPPERS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wrapper.getInternalName()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("wraps nothing: " + wrapper));
  }

  private static void cast(Type from, Type to, MethodVisitor code) {
    if (!from.equals(to) && !to.equals(OBJECT)) {
      code.visitTypeInsn(CHECKCAST, to.getInternalName());
    }
  }

  private static void widen(Type from, Type to, MethodVisitor code) {
    if (from.equals(to) || to.equals(Type.INT_TYPE) || to.equals(Type.SHORT_TYPE)) {
      return;
    }
    int first =
        switch (from.getSort()) {
          case Type.LONG -> L2F - 1;
          case Type.FLOAT -> F2D - 2;
          default -> I2L;
        };
    int further =
        switch (to.getSort()) {
          case Type.LONG -> 0;
          case Type.FLOAT -> 1;
          case Type.DOUBLE -> 2;
          default -> throw new IllegalStateException(from + " does not widen to " + to);
        };
    code.visitInsn(first + further);
  }
}
