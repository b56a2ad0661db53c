//! A process as BPMN 2.0 (ISO/IEC 19510) with its drawing, so that any standard viewer shows it and any modeller opens it.

use domain::{
    calendar::TimeLimit,
    dossier::{Condition, InternalProcess, Item, Step, StepKind},
};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

use crate::http::error::AppResult;

const MODEL: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";
const DI: &str = "http://www.omg.org/spec/BPMN/20100524/DI";
const DC: &str = "http://www.omg.org/spec/DD/20100524/DC";
const DD: &str = "http://www.omg.org/spec/DD/20100524/DI";
/// Ours: whose documents these are.
const NAMESPACE: &str = "https://motcua.vn/process";

/// Sizes of the drawing, in its units.
const TASK: (i32, i32) = (170, 80);
const GATEWAY: (i32, i32) = (50, 50);
const EVENT: (i32, i32) = (36, 36);
const BETWEEN: i32 = 50;
const ABOVE: i32 = 30;

/// A thing that is drawn.
struct Shape {
    id: String,
    tag: &'static str,
    name: String,
    note: Option<String>,
    at: (i32, i32),
    size: (i32, i32),
}

struct Flow {
    from: usize,
    to: usize,
    name: Option<String>,
}

/// A way out of what was drawn last, to what comes next.
struct Exit {
    from: usize,
    name: Option<String>,
}

#[derive(Default)]
struct Drawing {
    shapes: Vec<Shape>,
    flows: Vec<Flow>,
    /// Number of the step that is drawn next.
    step: usize,
}

/// Width and height that a line takes.
fn extent(line: &[Item]) -> (i32, i32) {
    let sizes: Vec<_> = line.iter().map(item_extent).collect();
    let gaps = i32::try_from(sizes.len().saturating_sub(1)).unwrap_or(0) * BETWEEN;
    let width = sizes.iter().map(|size| size.0).sum::<i32>() + gaps;
    (width, sizes.iter().map(|size| size.1).max().unwrap_or(0))
}

fn item_extent(item: &Item) -> (i32, i32) {
    let lines: Vec<_> = match item {
        Item::Step(_) => return TASK,
        Item::Parallel { parallel } => parallel.iter().map(|line| extent(line)).collect(),
        Item::Choice { choice } => choice.iter().map(|way| extent(&way.steps)).collect(),
    };
    // A way around the lines of a choice needs room of its own.
    let around = i32::from(matches!(item, Item::Choice { .. })) * GATEWAY.1;
    let gaps = i32::try_from(lines.len().saturating_sub(1)).unwrap_or(0) * ABOVE;
    let width = lines.iter().map(|size| size.0).max().unwrap_or(0) + 2 * (GATEWAY.0 + BETWEEN);
    (width, lines.iter().map(|size| size.1).sum::<i32>() + gaps + around)
}

impl Drawing {
    /// Something with its middle at this height.
    fn shape(&mut self, tag: &'static str, name: String, left: i32, middle: i32, size: (i32, i32)) -> usize {
        let id = format!("n{}", self.shapes.len());
        self.shapes.push(Shape { id, tag, name, note: None, at: (left, middle - size.1 / 2), size });
        self.shapes.len() - 1
    }

    fn join(&mut self, exits: Vec<Exit>, to: usize) {
        self.flows.extend(exits.into_iter().map(|exit| Flow { from: exit.from, to, name: exit.name }));
    }

    fn line(&mut self, line: &[Item], left: i32, middle: i32, mut exits: Vec<Exit>) -> Vec<Exit> {
        let mut left = left;
        for item in line {
            let (width, height) = item_extent(item);
            exits = match item {
                Item::Step(step) => self.task(step, left, middle, exits),
                Item::Parallel { parallel } => {
                    let lines = parallel.iter().map(|line| (None, line.as_slice())).collect();
                    let (_, closing) = self.lines("parallelGateway", lines, (left, middle, width, height), exits);
                    vec![Exit { from: closing, name: None }]
                }
                Item::Choice { choice } => {
                    let other = || "trường hợp khác".to_owned();
                    let name = |when: &Option<Condition>| when.as_ref().map_or_else(other, Condition::text_vi);
                    let lines = choice.iter().map(|way| (Some(name(&way.when)), way.steps.as_slice())).collect();
                    let (opening, closing) =
                        self.lines("exclusiveGateway", lines, (left, middle, width, height), exits);
                    if choice.iter().all(|way| way.when.is_some()) {
                        // None of the conditions holds: straight on.
                        self.flows.push(Flow { from: opening, to: closing, name: Some(other()) });
                    }
                    vec![Exit { from: closing, name: None }]
                }
            };
            left += width + BETWEEN;
        }
        exits
    }

    fn task(&mut self, step: &Step, left: i32, middle: i32, exits: Vec<Exit>) -> Vec<Exit> {
        let tag = match step.kind {
            StepKind::Child => "callActivity",
            kind if kind.is_wait() => "receiveTask",
            _ => "userTask",
        };
        let index = self.step;
        self.step += 1;
        let here = self.shape(tag, format!("{}. {}", index + 1, step.name), left, middle, TASK);
        let limit = step.limit.map(TimeLimit::text_vi);
        let kind = match step.kind {
            StepKind::AwaitPublication => Some("không tính vào thời hạn".to_owned()),
            _ => step.silence_agrees.then(|| "quá thời hạn không trả lời: coi như đồng ý".to_owned()),
        };
        let parts = [Some(step.unit.clone()), Some(step.role.name_vi().to_owned()), limit, kind];
        if let Some(shape) = self.shapes.get_mut(here) {
            shape.note = Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
        }
        self.join(exits, here);
        vec![Exit { from: here, name: None }]
    }

    /// Lines between two gateways, one above the other: the gateways.
    fn lines(
        &mut self,
        tag: &'static str,
        lines: Vec<(Option<String>, &[Item])>,
        (left, middle, width, height): (i32, i32, i32, i32),
        exits: Vec<Exit>,
    ) -> (usize, usize) {
        let opening = self.shape(tag, String::new(), left, middle, GATEWAY);
        self.join(exits, opening);
        let mut top = middle - height / 2;
        let mut ends = Vec::new();
        for (name, line) in lines {
            let (_, tall) = extent(line);
            let exit = vec![Exit { from: opening, name }];
            ends.extend(self.line(line, left + GATEWAY.0 + BETWEEN, top + tall / 2, exit));
            top += tall + ABOVE;
        }
        let closing = self.shape(tag, String::new(), left + width - GATEWAY.0, middle, GATEWAY);
        self.join(ends, closing);
        (opening, closing)
    }
}

/// The document.
///
/// # Errors
/// Only if it cannot be written.
pub fn document(process: &InternalProcess) -> AppResult<Vec<u8>> {
    let items = &process.definition().steps;
    let (_, height) = extent(items);
    let middle = 60 + height / 2;
    let mut drawing = Drawing::default();
    let start = drawing.shape("startEvent", "Nộp hồ sơ".to_owned(), 60, middle, EVENT);
    let exits = vec![Exit { from: start, name: None }];
    let exits = drawing.line(items, 60 + EVENT.0 + BETWEEN, middle, exits);
    let (width, _) = extent(items);
    let left = 60 + EVENT.0 + BETWEEN + width + BETWEEN;
    let end = drawing.shape("endEvent", "Kết thúc".to_owned(), left, middle, EVENT);
    drawing.join(exits, end);
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 2);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    out.create_element("bpmn:definitions")
        .with_attributes([
            ("xmlns:bpmn", MODEL),
            ("xmlns:bpmndi", DI),
            ("xmlns:dc", DC),
            ("xmlns:di", DD),
            ("id", "definitions"),
            ("targetNamespace", NAMESPACE),
        ])
        .write_inner_content(|out| {
            model(out, process.name(), &drawing)?;
            diagram(out, &drawing)
        })?;
    Ok(out.into_inner())
}

type Xml = Writer<Vec<u8>>;

fn id_of(drawing: &Drawing, place: usize) -> &str {
    drawing.shapes.get(place).map_or("", |shape| &shape.id)
}

fn model(out: &mut Xml, name: &str, drawing: &Drawing) -> std::io::Result<()> {
    let process = out.create_element("bpmn:process").with_attributes([
        ("id", "process"),
        ("name", name),
        ("isExecutable", "false"),
    ]);
    process.write_inner_content(|out| {
        for (place, shape) in drawing.shapes.iter().enumerate() {
            let tag = format!("bpmn:{}", shape.tag);
            let element = out.create_element(tag).with_attribute(("id", shape.id.as_str()));
            let element =
                if shape.name.is_empty() { element } else { element.with_attribute(("name", shape.name.as_str())) };
            element.write_inner_content(|out| {
                if let Some(note) = &shape.note {
                    out.create_element("bpmn:documentation").write_text_content(BytesText::new(note))?;
                }
                for (number, flow) in drawing.flows.iter().enumerate() {
                    for (tag, there) in [("bpmn:incoming", flow.to), ("bpmn:outgoing", flow.from)] {
                        if there == place {
                            out.create_element(tag).write_text_content(BytesText::new(&format!("f{number}")))?;
                        }
                    }
                }
                Ok(())
            })?;
        }
        for (number, flow) in drawing.flows.iter().enumerate() {
            let id = format!("f{number}");
            let element = out.create_element("bpmn:sequenceFlow").with_attributes([
                ("id", id.as_str()),
                ("sourceRef", id_of(drawing, flow.from)),
                ("targetRef", id_of(drawing, flow.to)),
            ]);
            match &flow.name {
                Some(name) => element.with_attribute(("name", name.as_str())).write_empty()?,
                None => element.write_empty()?,
            };
        }
        Ok(())
    })?;
    Ok(())
}

fn diagram(out: &mut Xml, drawing: &Drawing) -> std::io::Result<()> {
    out.create_element("bpmndi:BPMNDiagram").with_attribute(("id", "diagram")).write_inner_content(|out| {
        let plane =
            out.create_element("bpmndi:BPMNPlane").with_attributes([("id", "plane"), ("bpmnElement", "process")]);
        plane.write_inner_content(|out| {
            for shape in &drawing.shapes {
                let id = format!("{}_di", shape.id);
                let element = out
                    .create_element("bpmndi:BPMNShape")
                    .with_attributes([("id", id.as_str()), ("bpmnElement", shape.id.as_str())]);
                element.write_inner_content(|out| {
                    let (x, y) = (shape.at.0.to_string(), shape.at.1.to_string());
                    let (width, height) = (shape.size.0.to_string(), shape.size.1.to_string());
                    out.create_element("dc:Bounds")
                        .with_attributes([
                            ("x", x.as_str()),
                            ("y", y.as_str()),
                            ("width", width.as_str()),
                            ("height", height.as_str()),
                        ])
                        .write_empty()?;
                    Ok(())
                })?;
            }
            for (number, flow) in drawing.flows.iter().enumerate() {
                let (id, of) = (format!("f{number}_di"), format!("f{number}"));
                let element = out
                    .create_element("bpmndi:BPMNEdge")
                    .with_attributes([("id", id.as_str()), ("bpmnElement", of.as_str())]);
                element.write_inner_content(|out| {
                    for (x, y) in corners(drawing, flow) {
                        let (x, y) = (x.to_string(), y.to_string());
                        out.create_element("di:waypoint")
                            .with_attributes([("x", x.as_str()), ("y", y.as_str())])
                            .write_empty()?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

/// The corners of an arrow: out of the side of one thing, into the side of the next. The way around a choice runs below its lines.
fn corners(drawing: &Drawing, flow: &Flow) -> Vec<(i32, i32)> {
    let (Some(from), Some(to)) = (drawing.shapes.get(flow.from), drawing.shapes.get(flow.to)) else {
        return Vec::new();
    };
    let start = (from.at.0 + from.size.0, from.at.1 + from.size.1 / 2);
    let end = (to.at.0, to.at.1 + to.size.1 / 2);
    let gateways = from.tag == "exclusiveGateway" && to.tag == "exclusiveGateway";
    if gateways && start.1 == end.1 && end.0 - start.0 > BETWEEN {
        let inside = drawing.shapes.iter().filter(|shape| shape.at.0 > start.0 && shape.at.0 < end.0);
        let low = inside.map(|shape| shape.at.1 + shape.size.1).max().unwrap_or(start.1) + ABOVE / 2;
        let (left, right) = (from.at.0 + from.size.0 / 2, to.at.0 + to.size.0 / 2);
        return vec![(left, from.at.1 + from.size.1), (left, low), (right, low), (right, to.at.1 + to.size.1)];
    }
    if start.1 == end.1 {
        return vec![start, end];
    }
    // Down or up where there is room: beside the gateway.
    let turn = if from.tag.ends_with("Gateway") { start.0 + BETWEEN / 3 } else { end.0 - BETWEEN / 3 };
    vec![start, (turn, start.1), (turn, end.1), end]
}
