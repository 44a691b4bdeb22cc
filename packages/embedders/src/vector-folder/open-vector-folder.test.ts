import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openVectorFolder } from "./open-vector-folder.js";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "vectors-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const entries = Array.from({ length: 70 }, (_, i) => ({
	key: `key-${i}`,
	vector: Float32Array.of(i, -i / 3, 1e-30),
}));

describe("a folder of vectors", () => {
	it("gives back after a restart exactly what it was given, in the order asked for", async () => {
		await openVectorFolder(folder).set(entries);
		expect(
			await openVectorFolder(folder).get(["key-69", "absent", "key-0"]),
		).toEqual([entries[69]?.vector, undefined, entries[0]?.vector]);
	});

	it("takes the newer vector of a key, and writers at the same time", async () => {
		const [a, b] = [openVectorFolder(folder), openVectorFolder(folder)];
		await Promise.all([a.set(entries), b.set(entries)]);
		const key = "key-1";
		await b.set([{ key, vector: Float32Array.of(5) }]);
		expect(await a.get([key, "key-2"])).toEqual([
			Float32Array.of(5),
			entries[2]?.vector,
		]);
	});

	it("counts what a disk spoilt as absent", async () => {
		const vectors = openVectorFolder(folder);
		await vectors.set(entries.slice(0, 1));
		const files = await readdir(folder, {
			recursive: true,
			withFileTypes: true,
		});
		for (const file of files)
			if (file.isFile() && file.parentPath.includes("content"))
				await writeFile(join(file.parentPath, file.name), "spoilt bytes");
		expect(await vectors.get(["key-0"])).toEqual([undefined]);
		await vectors.set(entries.slice(0, 1));
		expect(await vectors.get(["key-0"])).toEqual([entries[0]?.vector]);
	});
});
