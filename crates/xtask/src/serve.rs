//! Serves the one page on 127.0.0.1. There is nothing else to serve.

use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

use crate::dist::{Build, pack};
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
    setup::for_page()?;
    println!("Building the calculator");
    let page = pack(Build::Quick)?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    println!("Serving the calculator at http://127.0.0.1:{port}/ (stop with Ctrl+C)");
    for connection in listener.incoming().flatten() {
        // A visitor who hangs up is no reason to stop serving the others.
        let _ = answer(connection, &page);
    }
    Ok(())
}

fn answer(mut connection: TcpStream, page: &str) -> std::io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut request = String::new();
    BufReader::new((&mut connection).take(8192)).read_line(&mut request)?;
    let mut words = request.split_whitespace();
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let found = matches!(path, "/" | "/index.html");
    let (status, body) = match (method, found) {
        ("GET" | "HEAD", true) => ("200 OK", page),
        ("GET" | "HEAD", false) => ("404 Not Found", "There is only one page here: /"),
        _ => ("405 Method Not Allowed", "Only GET is answered here."),
    };
    let kind = if found { "text/html" } else { "text/plain" };
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        connection.write_all(body.as_bytes())?;
    }
    connection.flush()
}
