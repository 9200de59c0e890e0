//! Serves the site on 127.0.0.1.

use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

use crate::pack::{Build, pack};
use crate::site::{self, File};
use crate::{Failure, setup};

/// Builds the page and serves it until interrupted.
pub fn serve(port: u16) -> Result<(), Failure> {
    // The port first: a build is a long wait for an error that was known before.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            format!(
                "Port {port} is taken. Stop what uses it, or choose another: cargo xtask serve --port {}.",
                port.wrapping_add(1).max(1024)
            )
        }
        _ => format!("Port {port} cannot be opened: {error}."),
    })?;
    setup::for_site()?;
    println!("Building the calculator");
    let files = site::files(&pack(Build::Quick, None)?, None)?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    println!("Serving the calculator at http://127.0.0.1:{port}/ (stop with Ctrl+C)");
    for connection in listener.incoming().flatten() {
        // A visitor who hangs up is no reason to stop serving the others.
        let _ = answer(connection, &files);
    }
    Ok(())
}

fn answer(mut connection: TcpStream, files: &[File]) -> std::io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut request = String::new();
    BufReader::new((&mut connection).take(8192)).read_line(&mut request)?;
    let mut words = request.split_whitespace();
    let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = address.split('?').next().unwrap_or_default().trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let found = files.iter().find(|file| file.path == path);
    let (status, kind, body) = match (method, found) {
        ("GET" | "HEAD", Some(file)) => ("200 OK", file.kind(), file.bytes.as_slice()),
        ("GET" | "HEAD", None) => {
            ("404 Not Found", "text/plain", &b"There is no such page. The calculator is at /"[..])
        }
        _ => ("405 Method Not Allowed", "text/plain", &b"Only GET is answered here."[..]),
    };
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        connection.write_all(body)?;
    }
    connection.flush()
}
