import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * A class of one lambda.
 *
 * @param name what it is called
 * @param version of its class file
 * @param method the name of the method that it implements
 * @param made from what it holds to the interface that it is
 * @param erased the type of the method that it implements
 * @param body what it calls
 * @param exact the type of the method where the interface has type arguments
 */
record Lambda(
    String name, int version, String method, Type made, Type erased, Handle body, Type exact) {

  private static final String OBJECT = "java/lang/Object";
  private static final String ONLY = "ONLY";

  private Type[] held() {
    return made.getArgumentTypes();
  }

  /** Puts an instance on the stack in place of what it holds. */
  void visitUse(MethodVisitor code) {
    if (held().length == 0) {
      code.visitFieldInsn(GETSTATIC, name, ONLY, made.getReturnType().getDescriptor());
    } else {
      code.visitMethodInsn(INVOKESTATIC, name, "of", made.getDescriptor(), false);
    }
  }

  byte[] content() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String[] interfaces = {made.getReturnType().getInternalName()};
    int access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
    writer.visit(version, access, name, null, OBJECT, interfaces);
    for (int i = 0; i < held().length; i++) {
      writer.visitField(ACC_FINAL | ACC_PRIVATE, "v" + i, held()[i].getDescriptor(), null, null);
    }
    visitConstructor(writer);
    visitMaker(writer);
    visitMethod(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void visitConstructor(ClassWriter writer) {
    String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, held());
    MethodVisitor code = writer.visitMethod(ACC_PRIVATE, "<init>", descriptor, null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    int place = 1;
    for (int i = 0; i < held().length; i++) {
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(held()[i].getOpcode(ILOAD), place);
      code.visitFieldInsn(PUTFIELD, name, "v" + i, held()[i].getDescriptor());
      place += held()[i].getSize();
    }
    end(code, RETURN);
  }

  private void visitMaker(ClassWriter writer) {
    String descriptor = made.getReturnType().getDescriptor();
    boolean only = held().length == 0;
    if (only) {
      writer.visitField(ACC_STATIC | ACC_FINAL, ONLY, descriptor, null, null);
    }
    MethodVisitor code =
        writer.visitMethod(
            ACC_STATIC, only ? "<clinit>" : "of", only ? "()V" : made.getDescriptor(), null, null);
    code.visitCode();
    code.visitTypeInsn(NEW, name);
    code.visitInsn(DUP);
    int place = 0;
    for (Type value : held()) {
      code.visitVarInsn(value.getOpcode(ILOAD), place);
      place += value.getSize();
    }
    code.visitMethodInsn(
        INVOKESPECIAL,
        name,
        "<init>",
        Type.getMethodDescriptor(Type.VOID_TYPE, held()),
        false);
    if (only) {
      code.visitFieldInsn(PUTSTATIC, name, ONLY, descriptor);
    }
    end(code, only ? RETURN : ARETURN);
  }

  private void visitMethod(ClassWriter writer) {
    MethodVisitor code =
        writer.visitMethod(ACC_PUBLIC, method, erased.getDescriptor(), null, null);
    code.visitCode();
    Call call = new Call(body);
    call.visitStart(code);
    int next = 0;
    for (Type value : held()) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, name, "v" + next, value.getDescriptor());
      next++;
    }
    int place = 1;
    for (int i = 0; i < erased.getArgumentTypes().length; i++) {
      Type argument = erased.getArgumentTypes()[i];
      code.visitVarInsn(argument.getOpcode(ILOAD), place);
      Conversion.visit(argument, exact.getArgumentTypes()[i], call.parameters.get(next), code);
      place += argument.getSize();
      next++;
    }
    call.visitEnd(code);
    Type result = erased.getReturnType();
    if (result.getSort() != Type.VOID) {
      Conversion.visit(call.result, exact.getReturnType(), result, code);
    } else if (call.result.getSize() > 0) {
      code.visitInsn(call.result.getSize() == 2 ? POP2 : POP);
    }
    end(code, result.getOpcode(IRETURN));
  }

  private static void end(MethodVisitor code, int instruction) {
    code.visitInsn(instruction);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
