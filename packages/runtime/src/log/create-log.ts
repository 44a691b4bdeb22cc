import { pino } from "pino";
import type { Log } from "./log.js";

/** JSON lines on standard error, so that standard output stays free for what a person started. */
export function createLog(
	level: "silent" | "error" | "warn" | "info" | "debug",
): Log {
	const logger = pino(
		{ level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
		pino.destination({ fd: 2, sync: true }),
	);
	return {
		debug: (fields) => logger.debug(fields),
		info: (fields) => logger.info(fields),
		warn: (fields) => logger.warn(fields),
		error: (fields) => logger.error(fields),
	};
}
