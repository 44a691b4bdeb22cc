/** Longest time for an upload: photos over a slow network. */
const uploadTimeoutMs = 180_000;

/** Posts a form and tells how far it is, 0 up to 1. Rejects without a connection. */
export type SendForm = (
	url: string,
	token: string,
	form: FormData,
	onProgress: (share: number) => void,
) => Promise<Response>;

/** By `XMLHttpRequest`, for `fetch` does not tell how much has been sent. */
export const sendForm: SendForm = (url, token, form, onProgress) =>
	new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open("POST", url);
		request.timeout = uploadTimeoutMs;
		request.setRequestHeader("authorization", `Bearer ${token}`);
		request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
			if (lengthComputable && total > 0) onProgress(loaded / total);
		};
		const fail = () => reject(new TypeError("network"));
		request.onerror = fail;
		request.ontimeout = fail;
		request.onabort = fail;
		request.onload = () => {
			const wait = request.getResponseHeader("retry-after");
			resolve(
				new Response(request.status === 204 ? null : request.responseText, {
					status: request.status,
					...(wait === null ? {} : { headers: { "retry-after": wait } }),
				}),
			);
		};
		request.send(form);
	});
