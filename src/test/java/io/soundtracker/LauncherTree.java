package io.soundtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A folder with the launcher and a jar of this program, as it is after a build. */
final class LauncherTree {

  static final Path AS_NOBODY = Path.of("/usr/bin/setpriv");

  private static final Path CLASSES = Path.of("target/classes");
  private static final String MAIN = "io/soundtracker/Tracker.class";
  private static final int SECONDS = 120;

  private final Path folder;
  private final Path output;
  private int starts;

  private LauncherTree(Path folder, Path output) {
    this.folder = folder;
    this.output = output;
  }

  /** Makes one; what its starts print is kept in another folder. */
  static LauncherTree in(Path folder, Path output) throws IOException {
    LauncherTree tree = new LauncherTree(folder.toRealPath(), output);
    Files.copy(Path.of("tracker"), folder.resolve("tracker"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createFile(folder.resolve("pom.xml"));
    Files.createDirectories(folder.resolve("src/main"));
    Files.createDirectory(folder.resolve("db"));
    Files.createDirectory(tree.target());
    tree.takeLibraries();
    tree.writeJar(Files.readAllBytes(CLASSES.resolve(MAIN)));
    return tree;
  }

  /** Puts the libraries beside the jar, where everybody may read them. */
  private void takeLibraries() throws IOException {
    Path folder = Files.createDirectory(target().resolve("lib"));
    for (String path : System.getProperty("java.class.path").split(":", -1)) {
      if (path.endsWith(".jar")) {
        Path library = Path.of(path);
        Files.copy(library, folder.resolve(library.getFileName()));
      }
    }
  }

  private String classPath() throws IOException {
    try (Stream<Path> libraries = Files.list(target().resolve("lib"))) {
      return libraries
          .map(library -> "lib/" + library.getFileName())
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  Path folder() {
    return folder;
  }

  Path target() {
    return folder.resolve("target");
  }

  private Path jar() {
    return target().resolve("tracker.jar");
  }

  /** What makes starts fast. */
  Path quick() {
    return target().resolve("quick-" + Runtime.version().feature());
  }

  List<String> quickFiles() throws IOException {
    try (Stream<Path> files = Files.list(quick())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  FileTime quickSince() throws IOException {
    return Files.getLastModifiedTime(quick());
  }

  String owner() throws IOException {
    return Files.getOwner(folder).getName();
  }

  /** Packs another program under the same name: it prints a word. */
  void replaceProgram(String word) throws IOException {
    Path source = Files.createDirectories(folder.resolve("other")).resolve("Tracker.java");
    Files.writeString(
        source,
        """
        package io.soundtracker;
        public final class Tracker {
          public static void main(String[] arguments) { System.out.println("%s"); }
        }
        """
            .formatted(word));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    assertThat(javac.run(null, null, null, "-d", source.getParent().toString(), source.toString()))
        .isZero();
    writeJar(Files.readAllBytes(source.resolveSibling(MAIN)));
  }

  /** Takes away the part of the program that is run to prepare the later starts. */
  void forgetRehearsal() throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(jar())) {
      Files.delete(jar.getPath("io/soundtracker/cli/Rehearsal.class"));
    }
  }

  void pretendThatTheArchiveIsOfThisJar() throws IOException {
    Files.setLastModifiedTime(quick().resolve("key"), Files.getLastModifiedTime(jar()));
  }

  private void writeJar(byte[] main) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, "io.soundtracker.Tracker");
    attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, "1.0");
    attributes.put(Attributes.Name.CLASS_PATH, classPath());
    Path made = target().resolve("made.jar");
    try (OutputStream out = Files.newOutputStream(made);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(path -> !path.equals(CLASSES)).sorted().toList()) {
        String name = CLASSES.relativize(file).toString();
        if (Files.isDirectory(file)) { // the migrations are looked for in theirs
          jar.putNextEntry(new JarEntry(name + "/"));
        } else {
          jar.putNextEntry(new JarEntry(name));
          jar.write(name.equals(MAIN) ? main : Files.readAllBytes(file));
        }
      }
    }
    Files.move(made, jar(), StandardCopyOption.REPLACE_EXISTING);
  }

  Started start(String... arguments) throws IOException {
    return start(List.of(), arguments);
  }

  /** Starts the program as a user without any right of their own; only root can. */
  Started startAsNobody(String... arguments) throws IOException {
    return start(
        List.of(AS_NOBODY.toString(), "--reuid=65534", "--regid=65534", "--clear-groups"),
        arguments);
  }

  /** Starts the program while the Java machine writes down where it finds each class. */
  Started startListing(Path classes, String... arguments) throws IOException {
    return start(List.of("env", "TRACKER_JAVA_OPTS=-Xlog:class+load:file=" + classes), arguments);
  }

  private Started start(List<String> by, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(by);
    words.add(folder.resolve("tracker").toString());
    words.addAll(List.of(arguments));
    int number = starts++;
    Path out = output.resolve(number + ".out");
    Path err = output.resolve(number + ".err");
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return new Started(
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
  }

  /** A start that is going on. */
  record Started(Process process, Path out, Path err) {

    /** Awaits a good end without a word on standard error; answers standard output. */
    String requireFine() throws InterruptedException {
      try {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(err)).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readString(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
