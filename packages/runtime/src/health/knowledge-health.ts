/** What health reports of the knowledge base. */
export interface KnowledgeHealth {
	readonly revision: string;
	readonly articles: number;
	readonly locales: readonly string[];
	/** Problems of the files on disk now; the running knowledge base is the last good one. */
	readonly problems: number;
	readonly loadedAt: number;
}
