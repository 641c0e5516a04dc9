// Without it the checker takes the nearest configuration of Vite.
export default {};
