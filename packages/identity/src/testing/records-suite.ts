import { beforeEach, describe, expect, it } from "vitest";
import type { IdentityRecords } from "../records/identity-records.js";

/** What every implementation of `IdentityRecords` does. `create` gives an empty one each time. */
export function describeIdentityRecords(
	name: string,
	create: () => IdentityRecords | Promise<IdentityRecords>,
): void {
	describe(`identity records: ${name}`, () => {
		let records: IdentityRecords;
		const at = 1_000_000;
		const write = (value: string, version: number, now = at, key = "k") =>
			records.write({ key, value, version, expiresAt: at + 100, now });

		beforeEach(async () => {
			records = await create();
		});

		it("know nothing of a key that was never written", async () => {
			expect(await records.read("k", at)).toBeUndefined();
		});

		it("give back what was written, under a version that rises", async () => {
			expect(await write("one", 0)).toBe(true);
			const first = await records.read("k", at);
			expect(first?.value).toBe("one");
			expect(await write("two", first?.version ?? 0)).toBe(true);
			const second = await records.read("k", at);
			expect(second?.value).toBe("two");
			expect(second?.version).toBeGreaterThan(first?.version ?? 0);
		});

		it("refuse to write over what somebody else wrote meanwhile", async () => {
			await write("one", 0);
			expect(await write("two", 0)).toBe(false);
			expect(await write("two", 99)).toBe(false);
			expect((await records.read("k", at))?.value).toBe("one");
		});

		it("let one of many writers at the same version win", async () => {
			const won = await Promise.all(
				Array.from({ length: 20 }, (_, index) => write(String(index), 0)),
			);
			expect(won.filter(Boolean)).toHaveLength(1);
			expect((await records.read("k", at))?.value).toBe(
				String(won.indexOf(true)),
			);
		});

		it("forget a record at the moment it expires, and let it be written anew", async () => {
			await write("one", 0);
			expect(await records.read("k", at + 99)).toBeDefined();
			expect(await records.read("k", at + 100)).toBeUndefined();
			expect(
				await records.write({
					key: "k",
					value: "new",
					version: 0,
					expiresAt: at + 500,
					now: at + 100,
				}),
			).toBe(true);
			expect((await records.read("k", at + 100))?.value).toBe("new");
		});

		it("remove what expired and nothing else", async () => {
			await write("one", 0, at, "a");
			await records.write({
				key: "b",
				value: "two",
				version: 0,
				expiresAt: at + 900,
				now: at,
			});
			expect(await records.removeExpired(at + 100)).toBe(1);
			expect((await records.read("b", at + 100))?.value).toBe("two");
		});
	});
}
