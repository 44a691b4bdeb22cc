import { StoreError } from "@shopbell/store";
import { describe, expect, it } from "vitest";
import { keepTrying } from "./keep-trying.js";

const away = new StoreError("store.unavailable", "away", "wait");

describe("writing down what is known", () => {
	it("is tried until the database is back", async () => {
		let tries = 0;
		const write = async () => {
			tries += 1;
			if (tries < 4) throw away;
			return "written";
		};
		expect(await keepTrying(write, 60_000)).toBe("written");
	});

	it("ends with the time it has", async () => {
		await expect(keepTrying(() => Promise.reject(away), 150)).rejects.toBe(
			away,
		);
	});

	it("is not tried again for anything but an absent database", async () => {
		let tries = 0;
		const mistake = new Error("mistake");
		const write = () => {
			tries += 1;
			return Promise.reject(mistake);
		};
		await expect(keepTrying(write, 60_000)).rejects.toBe(mistake);
		expect(tries).toBe(1);
	});
});
