/** What is used of `@huggingface/transformers` (version 4). */
export interface TransformersModule {
	readonly env: {
		allowRemoteModels: boolean;
		allowLocalModels: boolean;
		localModelPath: string;
	};
	pipeline(
		task: "feature-extraction",
		model: string,
		options: { readonly dtype?: string; readonly local_files_only: true },
	): Promise<
		(
			texts: string[],
			options: { readonly pooling: "mean"; readonly normalize: true },
		) => Promise<{
			readonly dims: readonly number[];
			readonly data: ArrayLike<number>;
		}>
	>;
}

/** Loads the library where it is installed; it is no dependency of this package. */
export async function loadTransformers(): Promise<TransformersModule> {
	// A name that the compiler does not see: the library may be absent.
	const name: string = "@huggingface/transformers";
	return (await import(name)) as TransformersModule;
}
