package io.soundtracker.loopback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A throw-away certificate for TikTok's names, made by the JDK's own keytool once per JVM (0.4 s).
 * Nobody has signed it: clients must be told not to check.
 */
final class Certificate {

  /** Guards nothing: the key lives as long as the tests and certifies a name on loopback only. */
  private static final String PASSWORD = "loopback";

  private static final long KEYTOOL_SECONDS = 60;

  private Certificate() {}

  static SSLContext context() {
    return Made.CONTEXT;
  }

  private static final class Made {
    private static final SSLContext CONTEXT = make();
  }

  private static SSLContext make() {
    try {
      Path folder = Files.createTempDirectory("loopback-certificate");
      Path store = folder.resolve("site.p12");
      Path log = folder.resolve("keytool.txt");
      try {
        runKeytool(store, log);
        return contextOf(store);
      } finally {
        Files.deleteIfExists(store);
        Files.deleteIfExists(log);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("No certificate for the loopback site", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No certificate for the loopback site", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while keytool ran", e);
    }
  }

  private static void runKeytool(Path store, Path log) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=loopback stand-in",
                "-ext",
                "san=dns:tiktok.com,dns:*.tiktok.com",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!keytool.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS)) {
      keytool.destroyForcibly().waitFor();
      throw new IOException("keytool took longer than " + KEYTOOL_SECONDS + " s");
    }
    if (keytool.exitValue() != 0) {
      throw new IOException("keytool: " + Files.readString(log));
    }
  }

  private static SSLContext contextOf(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
