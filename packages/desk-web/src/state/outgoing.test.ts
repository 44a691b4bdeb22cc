import { describe, expect, it } from "vitest";
import {
	afterArrivals,
	decodeOutgoing,
	nextToSend,
	type Outgoing,
	withState,
} from "./outgoing.js";

const message = (
	id: string,
	handoffId = "h1",
	state: Outgoing["state"] = "sending",
): Outgoing => ({ id, handoffId, text: id, state });

describe("messages on their way", () => {
	it("go out oldest first within their conversation", () => {
		const list = [message("a", "h1", "sent"), message("b"), message("c")];
		expect(nextToSend(list, "h1")?.id).toBe("b");
		expect(nextToSend(list, "h2")).toBeUndefined();
		expect(nextToSend(withState(list, "b", "refused"), "h1")?.id).toBe("c");
	});

	it("leave once they are in the transcript, those of other conversations and refused ones stay", () => {
		const list = [
			message("refused", "h1", "refused"),
			message("other", "h2"),
			message("a", "h1", "sent"),
			message("b"),
		];
		expect(afterArrivals(list, "h1", 1).map(({ id }) => id)).toEqual([
			"refused",
			"other",
			"b",
		]);
		expect(afterArrivals(list, "h1", 9).map(({ id }) => id)).toEqual([
			"refused",
			"other",
		]);
	});

	it("are read back from storage, whatever else is there", () => {
		expect(decodeOutgoing([message("a"), null, { id: 1 }, "x"])).toEqual([
			message("a"),
		]);
		expect(decodeOutgoing({})).toBeUndefined();
	});
});
