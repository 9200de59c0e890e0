//! The files of the site, as bytes: the page, the same page for frames, the embed script, and the pages beside it.
//!
//! Nothing here reads a clock or a network: the same sources give the same files.

use std::collections::BTreeMap;

use crate::Failure;
use crate::pack::{fill, hash, minify};
use crate::steps::{read, root, target};

/// One file of the site.
pub struct File {
    /// Where it stands, seen from the site's folder.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    fn text(path: &str, text: impl Into<String>) -> File {
        File { path: path.to_owned(), bytes: text.into().into_bytes() }
    }

    /// Its media type, by its name.
    pub fn kind(&self) -> &'static str {
        match self.path.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("json") => "application/json",
            Some("xml") => "application/xml",
            Some("png") => "image/png",
            _ => "text/plain; charset=utf-8",
        }
    }

    /// Whether hosts should find it packed as well: texts that visitors fetch.
    pub fn is_packed(&self) -> bool {
        !self.path.starts_with('_') && self.kind() != "image/png"
    }
}

/// What the partners' page says where the site's address is known, and so its oEmbed file is there.
const OEMBED: &str = " A site that follows oEmbed links finds the frame by itself.";

/// What every page says to every host, in a header where the host can send one.
const HEADERS: &[(&str, &str)] = &[
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// All files but their packed forms and their sums. What needs the site's address is there only where it is known.
pub fn files(page: &str, site: Option<&str>) -> Result<Vec<File>, Failure> {
    let source = |name: &str| read(&root().join("web/site").join(name));
    let pack = target().join("pack");
    let embed = minify(&source("embed.js")?, "js", &pack)?;
    let style =
        minify(&format!("{}{}", read(&root().join("web/shell/style.css"))?, source("site.css")?), "css", &pack)?;
    let style = style.trim();
    let picture =
        std::fs::read(root().join("web/site/preview.png")).map_err(|error| format!("preview.png: {error}"))?;
    let script = minify(&source("partners.js")?, "js", &pack)?;
    let script = script.trim();
    let here = site.unwrap_or("https://calculator.example/");
    let partners = fill(
        &source("partners.html")?,
        &[
            ("style", style.to_owned()),
            ("style-hash", hash(style)),
            ("script", script.to_owned()),
            ("script-hash", hash(script)),
            ("site", here.to_owned()),
            ("oembed", site.map_or("", |_| OEMBED).to_owned()),
        ],
    )?;
    let privacy = fill(&source("privacy.html")?, &[("style", style.to_owned()), ("style-hash", hash(style))])?;
    let mut files = vec![
        File::text("index.html", page),
        File::text("embed/index.html", page),
        File::text("embed.js", embed.trim()),
        File { path: "preview.png".to_owned(), bytes: picture },
    ];
    let policies = BTreeMap::from([
        ("/", policy_of(page)?),
        ("/index.html", policy_of(page)?),
        ("/embed/*", policy_of(page)?),
        ("/partners.html", policy_of(&partners)?),
        ("/privacy.html", policy_of(&privacy)?),
    ]);
    files.push(File::text("partners.html", partners));
    files.push(File::text("privacy.html", privacy));
    files.push(File::text("_headers", headers(&policies)));
    let map = site.map(|site| format!("Sitemap: {site}sitemap.xml\n")).unwrap_or_default();
    files.push(File::text("robots.txt", format!("User-agent: *\nDisallow: /embed/\n{map}")));
    if let Some(site) = site {
        files.push(File::text("sitemap.xml", sitemap(site)));
        files.push(File::text("oembed.json", oembed(site)));
    }
    Ok(files)
}

/// The policy that a page states for itself.
fn policy_of(html: &str) -> Result<String, Failure> {
    html.split_once("Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(policy, _)| policy.to_owned())
        .ok_or_else(|| "A page of the site has no content security policy.".to_owned())
}

/// The headers in the form that several static hosts read: paths, and below each its headers. Only what stands under
/// `embed/` may be framed; a page cannot forbid that by itself.
fn headers(policies: &BTreeMap<&str, String>) -> String {
    let mut out = String::from("/*\n");
    for (name, value) in HEADERS {
        out.push_str(&format!("  {name}: {value}\n"));
    }
    for (path, policy) in policies {
        let ancestors = if path.starts_with("/embed") { "*" } else { "'none'" };
        out.push_str(&format!("{path}\n  Content-Security-Policy: {policy}; frame-ancestors {ancestors}\n"));
    }
    // These two are fetched by other people's pages, some of which take only what says that they may.
    for path in ["/embed.js", "/preview.png"] {
        out.push_str(&format!("{path}\n  Cross-Origin-Resource-Policy: cross-origin\n"));
    }
    out
}

fn sitemap(site: &str) -> String {
    let urls: String = ["", "partners.html", "privacy.html"]
        .iter()
        .map(|page| format!("  <url><loc>{site}{page}</loc></url>\n"))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

/// What a site that follows links is to put in their place: the frame, as the partners' page gives it.
fn oembed(site: &str) -> String {
    let frame = format!(
        "<iframe src='{site}embed/' title='CALculator: which licences for Lync, Skype for Business and Teams?' width='100%' height='640' \
         loading='lazy' referrerpolicy='no-referrer' \
         sandbox='allow-scripts allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox'></iframe>"
    );
    format!(
        "{{\n  \"version\": \"1.0\",\n  \"type\": \"rich\",\n  \"title\": \"CALculator\",\n  \"provider_name\": \"CALculator\",\n  \
         \"provider_url\": \"{site}\",\n  \"width\": 720,\n  \"height\": 640,\n  \"html\": \"{frame}\"\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{File, headers, oembed, sitemap};

    #[test]
    fn only_what_is_embedded_may_be_framed() {
        let policies =
            BTreeMap::from([("/", "default-src 'none'".to_owned()), ("/embed/*", "img-src data:".to_owned())]);
        let headers = headers(&policies);
        assert!(headers.contains("/\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n"));
        assert!(headers.contains("/embed/*\n  Content-Security-Policy: img-src data:; frame-ancestors *\n"));
    }

    #[test]
    fn what_is_told_to_other_sites_names_the_site() {
        let site = "https://example.org/calculator/";
        assert!(sitemap(site).contains("<loc>https://example.org/calculator/partners.html</loc>"));
        let oembed = oembed(site);
        // The frame stands inside a JSON text, so it may not have the sign that ends one.
        let html = oembed.split("\"html\": \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(html.starts_with("<iframe src='https://example.org/calculator/embed/'") && html.ends_with("</iframe>"));
        assert!(html.contains("allow-forms") && !html.contains("allow-same-origin"));
    }

    #[test]
    fn a_file_has_the_type_that_its_name_says() {
        let kind = |path: &str| File::text(path, "").kind();
        assert_eq!(kind("embed/index.html"), "text/html; charset=utf-8");
        assert_eq!(kind("_headers"), "text/plain; charset=utf-8");
        assert!(File::text("embed.js", "").is_packed() && !File::text("_headers", "").is_packed());
    }
}
