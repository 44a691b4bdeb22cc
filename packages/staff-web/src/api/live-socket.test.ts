import { describe, expect, it } from "vitest";
import { retryDelayMs } from "./live-socket.js";

describe("attempts to connect again", () => {
	it("wait longer each time, never too long, and not all at the same moment", () => {
		expect(retryDelayMs(0, 1)).toBe(500);
		expect(retryDelayMs(0, 0)).toBe(250);
		expect(retryDelayMs(3, 1)).toBe(4000);
		expect(retryDelayMs(50, 1)).toBe(10_000);
	});
});
