import { expect, it } from "vitest";
import { readChannels } from "./read-channels.js";

it("reads the messengers it knows and leaves out everything else", () => {
	expect(
		readChannels({
			channels: ["telegram", "pager", 7, "constructor", "viber"],
		}),
	).toEqual([
		{ id: "telegram", title: "Telegram" },
		{ id: "viber", title: "Viber" },
	]);
});

it("knows of none where the server does not say", () => {
	for (const body of [undefined, null, {}, [], { channels: "telegram" }])
		expect(readChannels(body)).toEqual([]);
});
