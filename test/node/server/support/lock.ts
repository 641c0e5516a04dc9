/** Plays another process that holds the database's write lock. */
import { createClient } from '@libsql/client';

export interface Lock {
  release(): Promise<void>;
}

export async function lockDatabase(url: string): Promise<Lock> {
  const client = createClient({ url, timeout: 5000 });
  const transaction = await client.transaction('write');
  return {
    release: async () => {
      await transaction.rollback();
      client.close();
    },
  };
}
