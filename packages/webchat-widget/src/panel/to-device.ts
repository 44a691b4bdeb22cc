import type { Device } from "../wire/outgoing-activity.js";

/** Shorter side of the smallest tablets, in CSS pixels. */
const leastTabletSide = 600;

/** What the shopper holds, as far as fingers and screen tell; the browser's name is nobody's business. */
export function toDevice(
	hasFinger: boolean,
	screen: { readonly width: number; readonly height: number },
): Device {
	if (!hasFinger) return { kind: "computer" };
	return {
		kind:
			Math.min(screen.width, screen.height) < leastTabletSide
				? "phone"
				: "tablet",
	};
}
