package io.soundtracker.loopback;

/** How the way to the site is, for connections that begin from now on. */
public enum Network {
  /** As it should be. */
  UP,
  /** The proxy answers every CONNECT with 502. */
  REFUSES,
  /** The proxy ends every connection without a word. */
  DROPS,
  /** The proxy takes every connection and says nothing. */
  HANGS,
  /** The tunnel opens, but what answers in it does not speak TLS. */
  BREAKS_TLS
}
