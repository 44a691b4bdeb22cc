/** A picture the shopper sends or sent. */
export interface Photo {
	/** The shopper's own name for the file. */
	readonly name: string;
	/** The picture itself while this page has it; else the address it is fetched from, with the conversation's token. */
	readonly source: Blob | string;
}

/** A picture that is still to be sent. */
export interface NewPhoto extends Photo {
	readonly source: Blob;
}

/** Pictures in one message, as the server takes them. */
export const maxPhotos = 5;

/** All pictures of one message together, bytes: below the server's ten megabytes by room for the form around them. */
export const maxPhotoBytes = 9.5 * 1024 * 1024;
