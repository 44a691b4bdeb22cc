import { endianness } from "node:os";
import type { VectorCache } from "@shopbell/knowledge";
import { get, put, rm } from "cacache";

/** Vectors read or written at the same time. */
const AT_ONCE = 32;
const IS_LITTLE = endianness() === "LE";

/**
 * Keeps vectors in a folder, each under its key, whole or not at all: several processes may
 * use the folder, and what a crash or a disk spoilt counts as absent. It only ever grows;
 * delete it to make room.
 */
export function openVectorFolder(folder: string): VectorCache {
	return {
		get: (keys) =>
			inTurns(keys, async (key) => {
				const entry = await get.info(folder, key).catch(() => undefined);
				if (!entry) return undefined;
				try {
					return toVector((await get(folder, key)).data);
				} catch {
					// Spoilt, as its checksum tells: out of the way of what is written next.
					await rm.content(folder, entry.integrity).catch(() => undefined);
					return undefined;
				}
			}),
		async set(entries) {
			await inTurns(entries, ({ key, vector }) =>
				put(folder, key, toBytes(vector)),
			);
		},
	};
}

async function inTurns<In, Out>(
	items: readonly In[],
	run: (item: In) => Promise<Out>,
): Promise<Out[]> {
	const results: Out[] = [];
	for (let from = 0; from < items.length; from += AT_ONCE)
		results.push(
			...(await Promise.all(items.slice(from, from + AT_ONCE).map(run))),
		);
	return results;
}

/** 32-bit floats, little-endian on every machine. */
function toBytes(vector: Float32Array): Buffer {
	const bytes = Buffer.from(vector.slice().buffer);
	return IS_LITTLE ? bytes : bytes.swap32();
}

function toVector(bytes: Buffer): Float32Array | undefined {
	if (bytes.length === 0 || bytes.length % 4 !== 0) return undefined;
	const copy = Buffer.from(bytes);
	const own = IS_LITTLE ? copy : copy.swap32();
	return new Float32Array(
		own.buffer.slice(own.byteOffset, own.byteOffset + own.byteLength),
	);
}
