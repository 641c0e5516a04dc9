export const metadata = { title: 'Caddy or Traefik?' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
