import type { MessengerChannel } from "../port/messenger.js";

/** A channel for which the name of the vendor's host of files leads to a simulator. */
export function fetchFrom(
	channel: MessengerChannel,
	vendorUrl: string,
	simulatorUrl: string,
): MessengerChannel {
	const { fetchFile } = channel;
	return fetchFile === undefined
		? channel
		: {
				...channel,
				fetchFile: (ref, maxBytes) =>
					fetchFile(ref.replace(vendorUrl, simulatorUrl), maxBytes),
			};
}
