import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** A call of a method or constructor, whatever its kind. */
final class Call {

  private final Handle method;
  final List<Type> parameters = new ArrayList<>();
  final Type result;

  Call(Handle method) {
    this.method = method;
    Type owner = Type.getObjectType(method.getOwner());
    boolean makes = method.getTag() == H_NEWINVOKESPECIAL;
    if (!makes && method.getTag() != H_INVOKESTATIC) {
      parameters.add(owner);
    }
    parameters.addAll(List.of(Type.getArgumentTypes(method.getDesc())));
    result = makes ? owner : Type.getReturnType(method.getDesc());
  }

  int extraStack() {
    return method.getTag() == H_NEWINVOKESPECIAL ? 2 : 0;
  }

  void visitStart(MethodVisitor code) {
    if (method.getTag() == H_NEWINVOKESPECIAL) {
      code.visitTypeInsn(NEW, method.getOwner());
      code.visitInsn(DUP);
    }
  }

  void visitEnd(MethodVisitor code) {
    int instruction =
        switch (method.getTag()) {
          case H_INVOKESTATIC -> INVOKESTATIC;
          case H_INVOKEVIRTUAL -> INVOKEVIRTUAL;
          case H_INVOKEINTERFACE -> INVOKEINTERFACE;
          case H_INVOKESPECIAL, H_NEWINVOKESPECIAL -> INVOKESPECIAL;
          default -> throw new IllegalStateException("no method: " + method);
        };
    code.visitMethodInsn(
        instruction, method.getOwner(), method.getName(), method.getDesc(), method.isInterface());
  }
}
