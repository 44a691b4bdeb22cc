import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findStored, storeUpload } from "./store-upload.js";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "stored-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const png = Buffer.concat([
	Buffer.from("89504e470d0a1a0a", "hex"),
	Buffer.alloc(20),
]);

it("finds a file whose kind was told wrongly before its bytes were seen, and nothing else", async () => {
	await storeUpload(Readable.from([png]), folder, "abc");
	const found = {
		name: "abc.png",
		extension: "png",
		contentType: "image/png",
		path: join(folder, "abc.png"),
	};
	expect(await findStored(folder, "abc.png")).toEqual(found);
	expect(await findStored(folder, "abc.jpg")).toEqual(found);
	expect(await findStored(folder, "ab.jpg")).toBeUndefined();
	expect(await findStored(join(folder, "none"), "abc.png")).toBeUndefined();
});
