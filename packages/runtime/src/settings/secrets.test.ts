import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSecrets } from "./secrets.js";

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "secrets-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("secrets of an installation", () => {
	it("are made once and kept, readable by their owner alone", () => {
		const first = createSecrets(folder)("tokens");
		expect(first).toHaveLength(32);
		expect(createSecrets(folder)("tokens")).toEqual(first);
		expect(createSecrets(folder)("other")).not.toEqual(first);
		expect(readdirSync(join(folder, "secrets")).sort()).toEqual([
			"other",
			"tokens",
		]);
		expect(statSync(join(folder, "secrets/tokens")).mode & 0o077).toBe(0);
	});

	it("are the same on every machine with the same key, and nothing is kept", () => {
		const key = new Uint8Array(32).fill(7);
		const here = createSecrets(folder, key);
		const there = createSecrets("/nowhere", key);
		expect(here("tokens")).toEqual(there("tokens"));
		expect(here("tokens")).not.toEqual(here("other"));
		expect(here("tokens")).not.toEqual(
			createSecrets(folder, new Uint8Array(32).fill(8))("tokens"),
		);
		expect(readdirSync(folder)).toEqual([]);
	});
});
