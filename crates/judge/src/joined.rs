//! Texts one after another.

/// Texts that can be written one after another. The standard library's `join` is written out for every length of what
/// stands between, which weighs more in the page than all its callers.
pub trait Joined {
    /// The texts, with that between each two.
    fn joined(&self, between: &str) -> String;
}

impl<T: AsRef<str>> Joined for [T] {
    #[inline(never)]
    fn joined(&self, between: &str) -> String {
        let mut all = String::new();
        for (place, text) in self.iter().enumerate() {
            if place > 0 {
                all.push_str(between);
            }
            all.push_str(text.as_ref());
        }
        all
    }
}
