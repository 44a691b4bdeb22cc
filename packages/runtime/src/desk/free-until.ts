import { type ChannelName, channelTable } from "@shopbell/channels/look";

const hourMs = 3_600_000;

/**
 * Until when a person may write freely on a channel, epoch ms; null: at any time. Who was never
 * heard there (`lastHeardAt` null) has not opened the window.
 */
export function freeUntil(
	channel: string,
	lastHeardAt: number | null,
): number | null {
	const window = windowOf(channel);
	if (!window) return null;
	const hours =
		window.after.kind === "human-agent" ? window.after.hours : window.hours;
	return (lastHeardAt ?? 0) + hours * hourMs;
}

/** Whether texts that the vendor has approved may be sent after the window. */
export function takesTemplates(channel: string): boolean {
	return windowOf(channel)?.after.kind === "template";
}

function windowOf(channel: string) {
	return Object.hasOwn(channelTable, channel)
		? channelTable[channel as ChannelName].window
		: null;
}
