import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * A method that every record has, as the specification of {@code ObjectMethods} and that of
 * {@code Record} say.
 *
 * @param owner the record
 * @param name {@code hashCode}, {@code equals} or {@code toString}
 * @param descriptor from the record, and what it is compared with
 * @param arguments the record, the names of its components, and a getter of each
 */
record RecordMethod(String owner, String name, String descriptor, Object[] arguments) {

  private static final String OBJECTS = "java/util/Objects";
  private static final String BUILDER = "java/lang/StringBuilder";

  private String ownName() {
    return "record$" + name;
  }

  void visitUse(MethodVisitor code) {
    code.visitMethodInsn(INVOKESTATIC, owner, ownName(), descriptor, false);
  }

  void visit(ClassVisitor host) {
    MethodVisitor code =
        host.visitMethod(
            ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, ownName(), descriptor, null, null);
    code.visitCode();
    switch (name) {
      case "hashCode" -> visitHashCode(code);
      case "equals" -> visitEquals(code);
      case "toString" -> visitToString(code);
      default -> throw new IllegalStateException("no method of every record: " + name);
    }
    code.visitMaxs(5, 2); // two values of two words each, and what they are added to
    code.visitEnd();
  }

  private List<Handle> getters() {
    List<Handle> getters = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      getters.add((Handle) arguments[i]);
    }
    return getters;
  }

  private void get(int variable, Handle getter, MethodVisitor code) {
    code.visitVarInsn(ALOAD, variable);
    if (variable > 0) {
      code.visitTypeInsn(CHECKCAST, owner);
    }
    code.visitFieldInsn(GETFIELD, owner, getter.getName(), getter.getDesc());
  }

  private static void call(String owner, String name, String descriptor, MethodVisitor code) {
    code.visitMethodInsn(INVOKESTATIC, owner, name, descriptor, false);
  }

  private void visitHashCode(MethodVisitor code) {
    code.visitInsn(ICONST_0);
    for (Handle getter : getters()) {
      code.visitIntInsn(BIPUSH, 31);
      code.visitInsn(IMUL);
      get(0, getter, code);
      String wrapper = Conversion.wrapper(Type.getType(getter.getDesc()));
      if (wrapper == null) {
        call(OBJECTS, "hashCode", "(Ljava/lang/Object;)I", code);
      } else {
        call(wrapper, "hashCode", "(" + getter.getDesc() + ")I", code);
      }
      code.visitInsn(IADD);
    }
    code.visitInsn(IRETURN);
  }

  private void visitEquals(MethodVisitor code) {
    Label different = new Label();
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(INSTANCEOF, owner);
    code.visitJumpInsn(IFEQ, different);
    for (Handle getter : getters()) {
      get(0, getter, code);
      get(1, getter, code);
      String wrapper = Conversion.wrapper(Type.getType(getter.getDesc()));
      if (wrapper == null) {
        call(OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", code);
        code.visitJumpInsn(IFEQ, different);
      } else {
        call(wrapper, "compare", "(" + getter.getDesc() + getter.getDesc() + ")I", code);
        code.visitJumpInsn(IFNE, different);
      }
    }
    code.visitInsn(ICONST_1);
    code.visitInsn(IRETURN);
    code.visitLabel(different);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitInsn(ICONST_0);
    code.visitInsn(IRETURN);
  }

  private void visitToString(MethodVisitor code) {
    code.visitTypeInsn(NEW, BUILDER);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    code.visitLdcInsn(arguments[0]);
    code.visitMethodInsn(
        INVOKEVIRTUAL, "java/lang/Class", "getSimpleName", "()Ljava/lang/String;", false);
    append("Ljava/lang/String;", code);
    String before = "[";
    for (Handle getter : getters()) {
      code.visitLdcInsn(before + getter.getName() + "=");
      append("Ljava/lang/String;", code);
      get(0, getter, code);
      append(
          switch (getter.getDesc()) {
            case "B", "S" -> "I";
            case "Z", "C", "I", "J", "F", "D" -> getter.getDesc();
            default -> "Ljava/lang/Object;";
          },
          code);
      before = ", ";
    }
    code.visitLdcInsn(before.equals("[") ? "[]" : "]");
    append("Ljava/lang/String;", code);
    code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(ARETURN);
  }

  private static void append(String type, MethodVisitor code) {
    code.visitMethodInsn(
        INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";", false);
  }
}
