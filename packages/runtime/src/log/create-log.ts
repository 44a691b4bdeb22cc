import { type DestinationStream, pino } from "pino";
import type { Log } from "./log.js";
import { withoutPersonalData } from "./without-personal-data.js";

/** JSON lines on standard error by default, so that standard output stays free for what a person started. */
export function createLog(
	level: "silent" | "error" | "warn" | "info" | "debug",
	destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
	const logger = pino(
		{ level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
		destination,
	);
	return {
		debug: (fields) => logger.debug(withoutPersonalData(fields)),
		info: (fields) => logger.info(withoutPersonalData(fields)),
		warn: (fields) => logger.warn(withoutPersonalData(fields)),
		error: (fields) => logger.error(withoutPersonalData(fields)),
	};
}
