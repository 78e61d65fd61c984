package io.soundtracker.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/**
 * One JSON object a line: {@code time} (UTC, ISO 8601), {@code level}, {@code session} within one,
 * {@code logger}, {@code message}, what the event names by itself, and {@code stack_trace}.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ThrowableProxyConverter stackTrace = new ThrowableProxyConverter();

  @Override
  public void start() {
    stackTrace.start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    String logger = event.getLoggerName();
    ObjectNode line = JSON.createObjectNode();
    line.put("time", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    event.getMDCPropertyMap().forEach(line::put);
    line.put("logger", logger.substring(logger.lastIndexOf('.') + 1));
    line.put("message", event.getFormattedMessage());
    Optional.ofNullable(event.getKeyValuePairs())
        .ifPresent(pairs -> pairs.forEach(pair -> put(line, pair)));
    if (event.getThrowableProxy() != null) {
      line.put("stack_trace", stackTrace.convert(event));
    }
    try {
      return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event could not be written as JSON", e);
    }
  }

  private static void put(ObjectNode line, KeyValuePair pair) {
    line.set(
        pair.key,
        pair.value instanceof Number ? JSON.valueToTree(pair.value) : text(pair.value.toString()));
  }

  private static com.fasterxml.jackson.databind.JsonNode text(String text) {
    return JSON.getNodeFactory().textNode(text);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
