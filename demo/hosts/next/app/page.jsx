import Link from 'next/link';

export default function Page() {
  return (
    <main>
      <h1>Comparisons</h1>
      <Link href="/comparison">Caddy or Traefik?</Link>
    </main>
  );
}
