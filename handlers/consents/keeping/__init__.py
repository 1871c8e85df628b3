"""The curators' windows about papers: what is to be seen to, one person's papers, and what becomes of them."""
