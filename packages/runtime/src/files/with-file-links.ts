import type { OutboundChannel } from "@shopbell/channels";
import { toSentFile } from "../messengers/open-sent-file.js";
import type { FileLinks } from "./create-file-links.js";

/**
 * A channel that takes no files tells where each can be opened. Without an address of the bot that
 * shoppers reach there is no such link, and files are told of by name.
 */
export function withFileLinks(
	channel: OutboundChannel,
	links: Pick<FileLinks, "toLink">,
	publicUrl: string | null,
): OutboundChannel {
	if (channel.capabilities.maxFileBytes > 0 || publicUrl === null)
		return channel;
	return {
		...channel,
		send: ({ message, ...rest }) =>
			channel.send({
				...rest,
				message: {
					...message,
					...(message.attachments === undefined
						? {}
						: {
								attachments: message.attachments.map((attachment) => {
									const file = toSentFile(attachment.url);
									return file === undefined
										? attachment
										: { ...attachment, link: publicUrl + links.toLink(file) };
								}),
							}),
				},
			}),
	};
}
