/**
 * The process around the server: start-up and its one-line failures, the embedded database, the second listener,
 * native cryptography, health paths, commands besides "serve".
 *
 * <p>{@link dev.cardea.process.Main} runs before Quarkus: it reads the environment ({@code docs/configuration.md}),
 * provides a database and hands both over as system properties. Other packages read {@code cardea.kek},
 * {@code cardea.kek-file} from there, or {@link dev.cardea.process.ProcessConfig}.
 *
 * <p>The data folder ({@code CARDEA_DATA}): {@code postgres/} the cluster, {@code postgres.password},
 * {@code postgres.log}, {@code binaries/<version>/}, {@code kek}, {@code connectors/}, {@code lock}.
 */
@NullMarked
package dev.cardea.process;

import org.jspecify.annotations.NullMarked;
