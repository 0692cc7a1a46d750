import cors from 'cors';

/** Lets pages of all origins ask, and read the ETag; they may keep that permission for a day. */
export const allowOrigins = cors({ methods: ['GET', 'POST'], exposedHeaders: ['ETag'], maxAge: 86_400 });
