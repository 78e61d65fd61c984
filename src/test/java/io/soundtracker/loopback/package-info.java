/**
 * A stand-in for TikTok on the loopback interface, which an unmodified yt-dlp scrapes in tests.
 *
 * <p>{@link io.soundtracker.loopback.LoopbackTikTok} is the way in. What TikTok says is written in
 * {@code Pages} and {@code ItemJson}, how it travels in {@code Delivery} and {@code ConnectProxy},
 * and everything that can go wrong in {@link io.soundtracker.loopback.Fault}, {@link
 * io.soundtracker.loopback.Damage} and {@link io.soundtracker.loopback.Network}.
 */
package io.soundtracker.loopback;
