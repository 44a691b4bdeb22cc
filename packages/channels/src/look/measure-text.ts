import type { ChannelCapabilities } from "./capabilities.js";

/** Length of a text as the vendor counts it. */
export function measureText(
	text: string,
	{ textUnit }: Pick<ChannelCapabilities, "textUnit">,
): number {
	return textUnit === "bytes"
		? new TextEncoder().encode(text).length
		: text.length;
}
