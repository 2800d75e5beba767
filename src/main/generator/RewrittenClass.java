import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** A class whose lambdas are classes, and in which what records inherit is methods. */
final class RewrittenClass {

  private final List<Lambda> lambdas = new ArrayList<>();
  private final String name;
  private final boolean isInterface;
  private final Set<String> bodies;
  private final byte[] content;
  private boolean changed;

  RewrittenClass(ClassReader reader) {
    name = reader.getClassName();
    isInterface = (reader.getAccess() & ACC_INTERFACE) != 0;
    bodies = bodies(reader);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(new Rewriting(writer), 0);
    content = writer.toByteArray();
  }

  /** Its class file and those of its lambdas, as a jar calls them; none where nothing changed. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (changed) {
      files.put(name + ".class", content);
      lambdas.forEach(lambda -> files.put(lambda.name() + ".class", lambda.content()));
    }
    return files;
  }

  // The methods that javac made of the bodies of lambdas. Those that can be serialized stay as
  // they are.
  private static Set<String> bodies(ClassReader reader) {
    Set<String> bodies = new HashSet<>();
    Set<String> others = new HashSet<>();
    ClassVisitor methods =
        new ClassVisitor(ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            if ((access & ACC_SYNTHETIC) != 0
                && (access & ACC_PRIVATE) != 0
                && name.startsWith("lambda$")) {
              bodies.add(name + descriptor);
            }
            return new MethodVisitor(ASM9) {
              @Override
              public void visitInvokeDynamicInsn(
                  String name, String descriptor, Handle maker, Object... arguments) {
                for (Object argument : arguments) {
                  if (argument instanceof Handle handle && !isLambda(maker)) {
                    others.add(handle.getName() + handle.getDesc());
                  }
                }
              }
            };
          }
        };
    reader.accept(methods, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    bodies.removeAll(others);
    return bodies;
  }

  private int accessible(int access) {
    return access & ~ACC_PRIVATE | (isInterface ? ACC_PUBLIC : 0) | ACC_STATIC | ACC_SYNTHETIC;
  }

  /** The same method, as a static one that takes what it was called on first. */
  private Handle asStatic(Handle method) {
    boolean hadNone = method.getTag() == H_INVOKESTATIC;
    return new Handle(
        H_INVOKESTATIC,
        name,
        method.getName(),
        hadNone ? method.getDesc() : "(L" + name + ";" + method.getDesc().substring(1),
        isInterface);
  }

  private boolean isNestmate(String other) {
    return nest(name).equals(nest(other));
  }

  private static String nest(String name) {
    int dollar = name.indexOf('$', name.lastIndexOf('/') + 2);
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  private static boolean isLambda(Handle maker) {
    return maker.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && maker.getName().equals("metafactory");
  }

  private static boolean isOfRecord(Handle maker) {
    return maker.getOwner().equals("java/lang/runtime/ObjectMethods");
  }

  private final class Rewriting extends ClassVisitor {

    private final Map<Handle, Handle> bridges = new HashMap<>();
    private int version;

    Rewriting(ClassVisitor next) {
      super(ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      this.version = version;
      super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] thrown) {
      int reached = access;
      String taking = descriptor;
      if (bodies.contains(name + descriptor)) {
        // What it is called on lies where a first argument does: the code stays the same.
        reached = accessible(access);
        boolean isStatic = (access & ACC_STATIC) != 0;
        taking = isStatic ? descriptor : "(L" + RewrittenClass.this.name + ";" + descriptor.substring(1);
      }
      return new MethodVisitor(
          ASM9, super.visitMethod(reached, name, taking, signature, thrown)) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle maker, Object... arguments) {
          if (isOfRecord(maker)) {
            RecordMethod method = new RecordMethod(RewrittenClass.this.name, name, descriptor, arguments);
            method.visitUse(this);
            method.visit(Rewriting.this.cv);
            changed = true;
            return;
          }
          if (!isLambda(maker)) {
            super.visitInvokeDynamicInsn(name, descriptor, maker, arguments);
            return;
          }
          changed = true;
          Lambda lambda =
              new Lambda(
                  RewrittenClass.this.name + "$$" + lambdas.size(),
                  version,
                  name,
                  Type.getMethodType(descriptor),
                  (Type) arguments[0],
                  reached((Handle) arguments[1]),
                  (Type) arguments[2]);
          lambdas.add(lambda);
          lambda.visitUse(this);
        }
      };
    }

    // A method that another class of the package can call.
    private Handle reached(Handle method) {
      if (method.getOwner().equals(name) && bodies.contains(method.getName() + method.getDesc())) {
        return asStatic(method);
      }
      // It may be private.
      return isNestmate(method.getOwner())
          ? bridges.computeIfAbsent(method, this::bridge)
          : method;
    }

    private Handle bridge(Handle method) {
      Call call = new Call(method);
      String bridge = "lambda$$" + bridges.size();
      Type type = Type.getMethodType(call.result, call.parameters.toArray(new Type[0]));
      MethodVisitor code =
          super.visitMethod(accessible(0), bridge, type.getDescriptor(), null, null);
      code.visitCode();
      call.visitStart(code);
      int size = 0;
      for (Type parameter : call.parameters) {
        code.visitVarInsn(parameter.getOpcode(ILOAD), size);
        size += parameter.getSize();
      }
      call.visitEnd(code);
      code.visitInsn(call.result.getOpcode(IRETURN));
      code.visitMaxs(Math.max(size + call.extraStack(), call.result.getSize()), size);
      code.visitEnd();
      return new Handle(H_INVOKESTATIC, name, bridge, type.getDescriptor(), isInterface);
    }
  }
}
