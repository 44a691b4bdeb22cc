import { Unzip, UnzipInflate } from "fflate";
import { importLimits } from "../../exchange/limits.js";

/** What a look at an archive found. */
export type ArchiveCheck = "ok" | "too-large" | "broken";

/**
 * Unpacks an archive without keeping anything and stops at the limits: sizes
 * stated in an archive can lie, so bytes are counted as they come.
 */
export function checkArchive(bytes: Uint8Array): ArchiveCheck {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return "broken";
	let unpacked = 0;
	let entries = 0;
	const unzip = new Unzip((file) => {
		entries++;
		if (entries > importLimits.maxArchiveEntries) throw new TooLarge();
		file.ondata = (error, chunk) => {
			if (error) throw error;
			unpacked += chunk.length;
			if (unpacked > importLimits.maxUnpackedBytes) throw new TooLarge();
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	try {
		for (let at = 0; at < bytes.length; at += chunkBytes)
			unzip.push(
				bytes.subarray(at, at + chunkBytes),
				at + chunkBytes >= bytes.length,
			);
	} catch (error) {
		return error instanceof TooLarge ? "too-large" : "broken";
	}
	return entries > 0 ? "ok" : "broken";
}

// Small pieces: one piece of an archive unpacks to at most a thousand times its size.
const chunkBytes = 16_384;

class TooLarge extends Error {}
