import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Makes plain code of what javac leaves to be made at every start. The lambdas and method
 * references in a jar become classes of their own: for the first one Java loads a hundred classes
 * of its own, and it links each anew even where an archive holds it; saves 12 apps 8 %. What
 * records inherit becomes methods: where one is a key, as when two apps have a port in common, Java
 * assembles its hash code from method handles; saves those 15 % (leave either out and run {@code
 * doctor.fleet.Speed}).
 *
 * <p>Run by the build: {@code java -cp ASM DynamicCallsIntoCode.java JAR}.
 */
final class DynamicCallsIntoCode {

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

  private DynamicCallsIntoCode() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path written = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(written))) {
      for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
        for (Map.Entry<String, byte[]> file : rewritten(from, entry).entrySet()) {
          ZipEntry copy = new ZipEntry(file.getKey());
          copy.setTimeLocal(entry.getTimeLocal());
          to.putNextEntry(copy);
          to.write(file.getValue());
          to.closeEntry();
        }
      }
    }
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What an entry of the jar becomes: itself, and the classes of its lambdas. */
  private static Map<String, byte[]> rewritten(ZipFile jar, ZipEntry entry) throws IOException {
    byte[] content = jar.getInputStream(entry).readAllBytes();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(entry.getName(), content);
    if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
      Host host = new Host(new ClassReader(content));
      if (host.changed) {
        files.put(entry.getName(), host.content);
        host.lambdas.forEach(lambda -> files.put(lambda.name + ".class", lambda.content()));
      }
    }
    return files;
  }

  /** A class that may have lambdas. */
  private static final class Host {

    private final List<Lambda> lambdas = new ArrayList<>();
    private final String name;
    private final boolean isInterface;
    private final Set<String> bodies;
    private final byte[] content;
    private boolean changed;

    Host(ClassReader reader) {
      name = reader.getClassName();
      isInterface = (reader.getAccess() & ACC_INTERFACE) != 0;
      bodies = bodies(reader);
      ClassWriter writer = new ClassWriter(0);
      reader.accept(new Rewriting(writer), 0);
      content = writer.toByteArray();
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
          taking = isStatic ? descriptor : "(L" + Host.this.name + ";" + descriptor.substring(1);
        }
        return new MethodVisitor(
            ASM9, super.visitMethod(reached, name, taking, signature, thrown)) {
          @Override
          public void visitInvokeDynamicInsn(
              String name, String descriptor, Handle maker, Object... arguments) {
            if (isOfRecord(maker)) {
              RecordMethod method = new RecordMethod(Host.this.name, name, descriptor, arguments);
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
                    Host.this.name + "$$" + lambdas.size(),
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

  private static boolean isLambda(Handle maker) {
    return maker.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && maker.getName().equals("metafactory");
  }

  private static boolean isOfRecord(Handle maker) {
    return maker.getOwner().equals("java/lang/runtime/ObjectMethods");
  }

  /**
   * A method that every record has, as the specification of {@code ObjectMethods} and that of
   * {@code Record} say.
   *
   * @param owner the record
   * @param name {@code hashCode}, {@code equals} or {@code toString}
   * @param descriptor from the record, and what it is compared with
   * @param arguments the record, the names of its components, and a getter of each
   */
  private record RecordMethod(String owner, String name, String descriptor, Object[] arguments) {

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
        String wrapper = WRAPPERS.get(Type.getType(getter.getDesc()));
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
        String wrapper = WRAPPERS.get(Type.getType(getter.getDesc()));
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

  /** A call of a method or constructor, whatever its kind. */
  private static final class Call {

    private final Handle method;
    private final List<Type> parameters = new ArrayList<>();
    private final Type result;

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
  private record Lambda(
      String name, int version, String method, Type made, Type erased, Handle body, Type exact) {

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
      writer.visit(version, access, name, null, OBJECT.getInternalName(), interfaces);
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
      code.visitMethodInsn(INVOKESPECIAL, OBJECT.getInternalName(), "<init>", "()V", false);
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
        convert(argument, exact.getArgumentTypes()[i], call.parameters.get(next), code);
        place += argument.getSize();
        next++;
      }
      call.visitEnd(code);
      Type result = erased.getReturnType();
      if (result.getSort() != Type.VOID) {
        convert(call.result, exact.getReturnType(), result, code);
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

    /**
     * What the specification of {@code LambdaMetafactory} lists: a value that is known to be of one
     * type, and by the type arguments even of a closer one, where another is wanted.
     */
    private static void convert(Type from, Type closer, Type to, MethodVisitor code) {
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
}
