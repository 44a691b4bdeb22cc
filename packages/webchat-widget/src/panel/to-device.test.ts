import { expect, it } from "vitest";
import { toDevice } from "./to-device.js";

it.each([
	[true, 390, 844, "phone"],
	[true, 844, 390, "phone"],
	[true, 1024, 768, "tablet"],
	[false, 1440, 900, "computer"],
])(
	"knows what is held by fingers (%s) and screen (%d × %d)",
	(finger, width, height, kind) => {
		expect(toDevice(finger, { width, height })).toEqual({ kind });
	},
);
